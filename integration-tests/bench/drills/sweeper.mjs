/**
 * Loaded into every process of the drills: whoever started it may ask what is alive in its heap, and
 * is told after a sweep of everything that is not.
 */
process.on("message", ({ order }) => {
  if (order !== "sweep") return
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  process.send({ live_bytes: heapUsed + external })
})
// To be asked is no reason to stay.
process.channel?.unref()
