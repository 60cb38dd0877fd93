/** Ends with 0 when the server of this container is ready; a worker only has to live. */
const path = process.env.MEDUSA_WORKER_MODE === "worker" ? "health" : "health/ready"
const answer = await fetch(`http://localhost:${process.env.PORT || 9000}/${path}`).catch(() => null)
process.exit(answer?.ok ? 0 : 1)
