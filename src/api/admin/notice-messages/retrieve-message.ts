import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { previewMessage } from "../../../workflows/notice/read-messages"
import { MESSAGE_FIELDS } from "./message-fields"

/** A message with what it says. */
export async function retrieveMessage(req: MedusaRequest, id: string) {
  const { data } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "notice_message", fields: MESSAGE_FIELDS, filters: { id } },
      { throwIfKeyNotFound: true }
    )
  return { ...data[0], preview: await previewMessage(req.scope, id) }
}
