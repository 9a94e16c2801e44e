/** More places of one kind than this help nobody. */
const MOST = 20;

/** Hands on the first problems of a message, and drops the rest. */
export const atMost = <Problem>(report: (problem: Problem) => void): ((problem: Problem) => void) => {
  let left = MOST;
  return (problem) => {
    if (left <= 0) return;
    left -= 1;
    report(problem);
  };
};
