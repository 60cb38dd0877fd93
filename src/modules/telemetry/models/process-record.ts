import { model } from "@medusajs/framework/utils"
import { WORKER_MODES } from "../rules"

/** A process of this application: it writes every few seconds that it lives. */
export default model
  .define("process_record", {
    id: model.id({ prefix: "proc" }).primaryKey(),
    mode: model.enum([...WORKER_MODES]),
    host: model.text(),
    pid: model.number(),
    version: model.text(),
    started_at: model.dateTime(),
    seen_at: model.dateTime(),
    sockets: model.number().default(0),
    /** Events that the bus could not pass on, since the process began. */
    dropped_events: model.number().default(0),
    memory_mb: model.number().default(0),
  })
  .indexes([
    // Who lives, and what is forgotten.
    { on: ["seen_at"], where: null },
  ])
