import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorText } from "../../workflows/webhook/error-text"
import { hearing } from "../../workflows/webhook/hear"
import { SOURCES } from "../../workflows/webhook/sources/all"

const LISTENERS = SOURCES.map((source) => ({ source, hear: hearing(source) }))

/** What is public is recorded. A source that fails keeps no other from hearing. */
export default async function recordPublicHappenings({ event, container }: SubscriberArgs) {
  const { name, data } = event
  const listeners = LISTENERS.filter(({ source }) => name in source.hears)
  const heard = await Promise.allSettled(
    listeners.map(({ hear }) => hear({ name, data }, container))
  )
  heard.forEach((one, index) => {
    if (one.status === "fulfilled") return
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    // The job of every minute finds in the tables what is lost here.
    logger.error(
      `${listeners[index].source.name} could not record ${name}: ${errorText(one.reason)}`
    )
  })
}

export const config: SubscriberConfig = {
  event: [...new Set(SOURCES.flatMap(({ hears }) => Object.keys(hears)))],
}
