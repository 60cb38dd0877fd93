import { postgresIn } from "../../../src/scripts/launcher/postgres.mjs"
import { DURABLE } from "../../../src/scripts/launcher/test-database.mjs"

/**
 * Ends and starts the PostgreSQL of a bench: `node postgres.mjs <home> stop fast|immediate` and
 * `node postgres.mjs <home> start <port>`.
 */
const [home, order, how] = process.argv.slice(2)
const postgres = await postgresIn(home)
if (order === "stop") postgres.stop(how)
else await postgres.start(Number(how), DURABLE)
