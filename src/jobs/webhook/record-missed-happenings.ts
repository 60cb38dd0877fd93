import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { errorText } from "../../workflows/webhook/error-text"
import { recordMissed } from "../../workflows/webhook/record-missed"
import { SOURCES } from "../../workflows/webhook/sources/all"

/** Records what events lost. Two runs at once record nothing twice. */
export default async function recordMissedHappenings(container: MedusaContainer) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const source of SOURCES) {
    try {
      await recordMissed(container, source, new Date())
    } catch (error) {
      logger.error(`What ${source.name} missed could not be recorded: ${errorText(error)}`)
    }
  }
}

export const config = { name: "record-missed-happenings", schedule: "40 * * * * *" }
