import { PathRows, actor, sqlOne } from './platform/index.ts';

/** By words of the path: a sentence that finds the row named there. $1 is the parameter, $2 the caller's own area or null. */
const sentences: Readonly<Record<string, string>> = {
  'cycles/{year}': 'select from cycle where year = $1::int',
  'accounts/{id}': 'select from account where id = $1',
  // A phone that reports is new, or its owner's; only who revokes one must find it.
  'devices/{id}': `select where current_setting('app.persona') = 'judge' or exists (select from device where id = $1)`,
  'areas/{id}': 'select from area where id = $1',
  'judges/{id}': 'select from judge where id = $1',
  'building-groups/{id}': 'select from building_group where id = $1 and area_id = coalesce($2, area_id)',
  'nominations/{id}': 'select from nomination where id = $1 and area_id = coalesce($2, area_id)',
  'findings/{id}': `select from finding_now f join building_group g on g.id = f.group_id where f.id = $1 and ($2::uuid is null
    or g.area_id = $2 and f.released_on is not null)`,
  'inspection-rounds/{id}': 'select from inspection_round where id = $1',
  'leader-links/{id}': `select from leader_link l join building_group g on g.id = l.group_id where l.id = $1 and g.area_id = $2`,
  'visits/{id}': 'select from visit where id = $1',
  'reckonings/{id}': 'select from reckoning where id = $1',
  'decisions/{groupId}': 'select from building_group where id = $1',
  'objections/{id}': 'select from objection where id = $1',
  'score-sheets/{id}/late-decision': 'select from score_sheet where id = $1',
  'paper-sheets/{visitId}': 'select from visit where id = $1',
  'awards/{id}': 'select from award where id = $1',
  'unmaskings/{id}': 'select from unmasking where id = $1',
};

/** 404 comes before 400: a request for a row that one may not see hears nothing about its shape. */
export class RowsInPaths extends PathRows {
  async visible(path: string, params: Readonly<Record<string, string>>): Promise<boolean> {
    for (const [words, sentence] of Object.entries(sentences)) {
      if (!path.includes(`/${words}`)) continue;
      const value = params[/\{(\w+)\}/.exec(words)?.[1] ?? ''];
      const row = await sqlOne(sentence, sentence.includes('$2') ? [value, actor().areaId] : [value]);
      if (!row) return false;
    }
    return true;
  }
}
