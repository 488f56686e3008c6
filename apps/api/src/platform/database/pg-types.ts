import pg from 'pg';

// For every connection of this process. Days stay text: a Date at the process's own midnight would shift them
// (RELIABILITY.md §0.1). Whole 64-bit counts fit a double here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
