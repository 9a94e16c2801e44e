// Loaded into a timed process: writes what it cost to the file named by SENDLINT_PROBE when it ends.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeFileSync(process.env.SENDLINT_PROBE, JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));
});
