import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Logger, ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, generateEntityId } from "@medusajs/framework/utils"

type Options = { folder?: string }

/**
 * Carries the dashboard's bell, whose row is the whole thing, and lays messages of channels without
 * a provider in a folder, so that they can be looked at. The log names the file and never repeats
 * what is in it: it may be a sign-in code.
 */
export default class LocalNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "local"

  constructor(
    private readonly dependencies: { logger: Logger },
    private readonly options: Options
  ) {
    super()
  }

  async send({ channel, to, content }: ProviderSendNotificationDTO) {
    const id = generateEntityId(undefined, "local")
    const { folder } = this.options
    if (channel === "feed" || !folder) return { id }
    await mkdir(folder, { recursive: true })
    const head = `To: ${to}\nSubject: ${content?.subject ?? ""}\n\n`
    const file = join(folder, `${id}.${content?.html ? "html" : "txt"}`)
    await writeFile(file, content?.html ?? `${head}${content?.text ?? ""}\n`)
    this.dependencies.logger.info(`A message for ${channel} is in ${file}`)
    return { id }
  }
}
