import redisEventBus from "@medusajs/medusa/event-bus-redis"
import PatientEventBus from "./service"

/** The platform's event bus on Redis, with a service that an outage of Redis does not stop. */
export default { service: PatientEventBus, loaders: redisEventBus.loaders }
