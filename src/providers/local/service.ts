import { mkdir, readdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Logger, ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, generateEntityId } from "@medusajs/framework/utils"

type Options = { folder?: string }

/** The newest are kept; this is for looking at, not an archive. */
export const FILES_MAX = 1000
/** Looking at the whole folder for each message would be slow. */
const PRUNE_EVERY = 100
/** Of a message that was laid here, and of nothing else in the folder; ids of the platform sort by time. */
const OURS = /^local_[0-9A-Z]{26}\.(html|txt)$/

/**
 * Carries the dashboard's bell, whose row is the whole thing, and lays messages of channels without
 * a provider in a folder, so that they can be looked at. The log names the file and never repeats
 * what is in it: it may be a sign-in code.
 */
export default class LocalNotificationProvider extends AbstractNotificationProviderService {
  static identifier = "local"
  private written = 0

  constructor(
    private readonly dependencies: { logger: Logger },
    private readonly options: Options
  ) {
    super()
  }

  async send({ channel, to, content }: ProviderSendNotificationDTO) {
    const id = generateEntityId(undefined, "local")
    const { folder } = this.options
    if (channel === "feed" || !folder) return { id: `local:${id}` }
    await mkdir(folder, { recursive: true })
    const head = `To: ${to}\nSubject: ${content?.subject ?? ""}\n\n`
    const file = join(folder, `${id}.${content?.html ? "html" : "txt"}`)
    await writeFile(file, content?.html || `${head}${content?.text ?? ""}\n`)
    this.dependencies.logger.info(`A message for ${channel} is in ${file}`)
    if (this.written % PRUNE_EVERY === 0) await prune(folder)
    this.written += 1
    return { id: `local:${id}` }
  }
}

async function prune(folder: string) {
  const ours = (await readdir(folder)).filter((name) => OURS.test(name)).sort()
  const old = ours.slice(0, Math.max(0, ours.length - FILES_MAX))
  // Another process may have removed it first.
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })))
}
