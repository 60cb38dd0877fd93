import { randomUUID } from "node:crypto"
import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIME_TYPES, SheetFormat } from "../../../lib/spreadsheet"

/** `content` is base64, so that it passes through a workflow as it is. */
type Input = { content: string; format: SheetFormat }

export const forgetImportFile = (container: MedusaContainer, id: string) =>
  container.resolve(Modules.FILE).deleteFiles([id])

/** Keeps a file where nobody can read it but the server, under a name that nobody can guess. */
export const storeImportFileStep = createStep(
  "store-import-file",
  async ({ content, format }: Input, { container }) => {
    const file = await container.resolve(Modules.FILE).createFiles({
      filename: `import-${randomUUID()}.${format}`,
      mimeType: MIME_TYPES[format],
      content,
      access: "private",
    })
    return new StepResponse(file.id, file.id)
  },
  async (id, { container }) => {
    if (id) await forgetImportFile(container, id)
  }
)
