/**
 * A symmetric positive definite matrix as L·D·Lᵀ, in place in the lower triangle (rows of `size`), in the given order: no
 * pivot is chosen by magnitude, so that a tie cannot fall one way here and another way there.
 */
export interface Factor {
  readonly size: number;
  readonly cells: Float64Array;
}

/** O(size³/6), without allocation; `cells` is overwritten. The matrix must be positive definite: λ > 0 sees to that. */
export function factorise(cells: Float64Array, size: number): Factor {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j < i; j++) {
      let sum = cells[row + j]!;
      for (let k = 0; k < j; k++) sum -= cells[row + k]! * cells[j * size + k]!;
      cells[row + j] = sum; // L·D so far; divided below, once the row's part of D is taken
    }
    let pivot = cells[row + i]!;
    for (let j = 0; j < i; j++) {
      const scaled = cells[row + j]!;
      const below = scaled / cells[j * size + j]!;
      pivot -= scaled * below;
      cells[row + j] = below;
    }
    cells[row + i] = pivot;
  }
  return { size, cells };
}

/** x becomes L⁻¹·x; `from`: where its first cell that is not nought may lie. */
function forward({ size, cells }: Factor, x: Float64Array, from = 0): void {
  for (let i = from + 1; i < size; i++) {
    let sum = x[i]!;
    for (let k = from; k < i; k++) sum -= cells[i * size + k]! * x[k]!;
    x[i] = sum;
  }
}

/** x becomes the solution of the system whose right-hand side it was. */
export function solveInPlace(factor: Factor, x: Float64Array): void {
  const { size, cells } = factor;
  forward(factor, x);
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i]! / cells[i * size + i]!;
    for (let k = i + 1; k < size; k++) sum -= cells[k * size + i]! * x[k]!;
    x[i] = sum;
  }
}

/** xᵀ·A⁻¹·x, half a solve, as a sum of squares: what makes standard errors cheap and never negative. Overwrites x. */
export function inverseForm(factor: Factor, x: Float64Array): number {
  const { size, cells } = factor;
  let from = 0;
  while (from < size && x[from] === 0) from++;
  forward(factor, x, from);
  let sum = 0;
  for (let i = from; i < size; i++) sum += (x[i]! * x[i]!) / cells[i * size + i]!;
  return sum;
}
