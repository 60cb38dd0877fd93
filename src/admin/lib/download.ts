import { saveResponse } from "./save-response"
import { sdk } from "./sdk"

export type FileFormat = "xlsx" | "csv"
type Query = { format: FileFormat } & Record<string, unknown>

/**
 * Downloads a table under the name that the server gives it.
 *
 * @param otherwise what it is called when the server gave it none
 */
export async function download(url: string, query: Query, otherwise: string) {
  const headers = { accept: "*/*" }
  const response = await sdk.client.fetch<Response>(url, { query, headers })
  await saveResponse(response, `${otherwise}.${query.format}`)
}
