/** Milliseconds of processor time so far: of this thread where Node can tell, else of the process. */
export function cpu(): number {
  const usage = (process as { threadCpuUsage?: () => NodeJS.CpuUsage }).threadCpuUsage?.() ?? process.cpuUsage();
  return (usage.user + usage.system) / 1_000;
}
