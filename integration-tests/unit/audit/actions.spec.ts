import { readFileSync } from "node:fs"
import { AUDIT_ACTIONS } from "../../../src/modules/audit/actions"

it.each(["en", "fa"])(
  "every deed of the audit has its words in %s, and no words are idle",
  (lang) => {
    const { actions } = JSON.parse(readFileSync(`src/admin/i18n/${lang}/audit.json`, "utf8"))
    const named = (about: string, deeds: Iterable<string>) =>
      [...deeds].map((deed) => `${about}.${deed}`)
    const worded = Object.keys(actions).flatMap((about) =>
      named(about, Object.keys(actions[about]))
    )
    const known = Object.entries(AUDIT_ACTIONS).flatMap(([about, deeds]) => named(about, deeds))
    expect(worded.sort()).toEqual(known.sort())
  }
)
