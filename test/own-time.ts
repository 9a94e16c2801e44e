/** Milliseconds of processor time this process has had: a busy machine adds none, so growth can be measured beside other work. */
export const ownTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
