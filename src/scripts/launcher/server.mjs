import { setFlagsFromString } from "node:v8"

/**
 * V8 puts what it takes for long-lived among the old at once. What bids and requests leave lives
 * for one request only; among the old it holds on to its neighbours until a sweep of everything,
 * which keeps all requests waiting for a third of a second.
 */
setFlagsFromString("--no-allocation-site-pretenuring")
/**
 * Under load most of what a request leaves is swept while it is young, where that costs little, if
 * there is room for it (see `SERVER_COMMAND`). To start needs no such room, and it would be kept.
 */
setFlagsFromString("--semi-space-growth-factor=1")
const { default: command } = await import("@medusajs/medusa/commands/start")

/**
 * What `medusa start` does in the folder of a built server. The platform's command line would load a
 * compiler and every other command beside it, and hold their 40 MB for as long as the server lives.
 */
const PORT_BY_DEFAULT = "9000"

// As the command line does: one request that nobody waits for any more ends nobody else's.
process.on("unhandledRejection", (reason) => console.error(reason))
process.on("uncaughtException", (error) => console.error(error))

const { HOST: host, PORT: port = PORT_BY_DEFAULT } = process.env
await command.default({ host, port, directory: process.cwd(), types: false })
setFlagsFromString("--semi-space-growth-factor=2")
