import { Injectable } from '@nestjs/common';
import { Problem } from '../problems/problem.ts';
import { Turnstile } from './turnstile.ts';

/** Two exports at once, eight waiting: scores are never held up by workbooks (RELIABILITY.md P5, S31). */
@Injectable()
export class Exports extends Turnstile {
  constructor() {
    super(2, 8, () => new Problem('export-busy').after(10));
  }
}
