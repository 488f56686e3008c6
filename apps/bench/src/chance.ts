import { chanceOf } from '@xinglou/domain';

/** Chance from a seed: a bench that is run again measures and simulates the same. */
export class Chance {
  /** 0 ≤ x < 1. */
  readonly uniform: () => number;

  constructor(seed: number) {
    this.uniform = chanceOf(seed);
  }

  below(n: number): number {
    return Math.floor(this.uniform() * n);
  }

  /** Of the standard normal distribution (Box and Muller 1958). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  normals(count: number, deviation: number): number[] {
    return Array.from({ length: count }, () => deviation * this.normal());
  }
}
