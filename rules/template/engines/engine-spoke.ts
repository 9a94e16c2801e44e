import type { Message, Part } from 'sendlint/rule';

/** Whether the engine of a template has read it: what was rendered has no mistake that matters to it, and of what was not the engine said why. */
export const engineSpoke = ({ final, defects }: Message | Part): boolean => final || defects.some(({ code }) => code === 'render-failed');
