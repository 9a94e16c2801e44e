export const parseDate = (_value: string): Date | undefined => undefined;
