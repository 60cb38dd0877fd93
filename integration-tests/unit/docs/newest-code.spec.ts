import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { newestCode } from "../../../src/api/docs/demo/newest-code"

describe("the sign-in code that was sent last", () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "souk-mails-"))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const lay = (name: string, text: string) => writeFileSync(join(folder, name), text)

  it("is found in a mail and in a text message", () => {
    lay("local_1.html", "<p>Order 123456789</p><p> 482913 </p>")
    expect(newestCode(folder)).toBe("482913")
    lay("local_2.txt", "To: +4930\n\nYour code:\n551020\n")
    expect(newestCode(folder)).toBe("551020")
  })

  it("is not any number of six digits", () => {
    lay("local_1.html", "<p>Order 123456 was sent</p>")
    expect(newestCode(folder)).toBeNull()
  })

  it("is none where nothing was sent", () => {
    expect(newestCode(join(folder, "nothing"))).toBeNull()
  })
})
