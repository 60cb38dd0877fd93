/** Hands a file that was read with the session to the browser, under the name the server gave it. */
export async function saveResponse(response: Response, otherwise: string) {
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = nameIn(response.headers.get("content-disposition")) ?? otherwise
  link.click()
  // The browser has taken the file over by then; until it has, the address must stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** `filename*` carries any letters; `filename` is for those that cannot read it. */
function nameIn(disposition: string | null) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(disposition ?? "")?.[1]
}
