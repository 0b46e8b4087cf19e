// Preloaded into what is measured: at its end it notes the processor time and the memory it took.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const file = process.env.BENCH_USAGE;
if (file && isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    fs.writeFileSync(file, JSON.stringify({ cpu: (user + system) / 1000, megabytes: maxRSS / 1024 }));
  });
}
