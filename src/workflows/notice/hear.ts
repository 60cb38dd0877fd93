import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NOTICE_BATCH } from "../../modules/notice/rules"
import { tellPeopleWorkflow } from "./tell-people"
import { Heard, noticesOf, Teller } from "./tellers/teller"

/** Tells whom it concerns of something that happened; a second time it tells nobody. */
export async function hear(
  container: MedusaContainer,
  teller: Teller,
  heard: Heard,
  now: Date
): Promise<void> {
  const notices = await noticesOf(teller, container, heard, now)
  for (let i = 0; i < notices.length; i += NOTICE_BATCH) {
    const some = notices.slice(i, i + NOTICE_BATCH)
    await tellPeopleWorkflow(container).run({ input: { notices: some, now: now.toISOString() } })
  }
}

/** One thing that cannot be told must not keep the others waiting. */
export async function tryToHear(...[container, teller, heard, now]: Parameters<typeof hear>) {
  try {
    await hear(container, teller, heard, now)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`Nobody could be told of ${heard.name} ${JSON.stringify(heard.data)}: ${error}`)
  }
}
