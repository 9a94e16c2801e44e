export { eml } from './eml.ts';
export { lintCase, reportsOf } from './lint-case.ts';
export type { Case } from './lint-case.ts';
export { reencode } from './reencode.ts';
export { checkCase, testRule } from './rule-tester.ts';
export type { BadCase, GoodCase } from './rule-tester.ts';
