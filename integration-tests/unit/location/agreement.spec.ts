import { agreeWith } from "../../../src/modules/location/agreement"
import { cityId, importStateOf, provinceId } from "../../../src/modules/location/rules"
import { searchText } from "../../../src/lib/search-text"

const sari = {
  id: "ir.35.abc",
  name: "Sari",
  province_name: "Māzandarān",
  province_code: "35",
  country_code: "ir",
}
const fresno = {
  id: "us.ca.abc",
  name: "Fresno",
  province_name: "California",
  province_code: "CA",
  country_code: "us",
}
const yazd = { ...sari, name: "Yazd", province_name: "Yazd Province" }

describe("an address that points to a city", () => {
  it("takes over the names that it leaves out, and nothing else", () => {
    const all = { city: "Sari", province: "Māzandarān", country_code: "ir" }
    expect(agreeWith(sari, {})).toEqual(all)
    expect(agreeWith(sari, { city: "", province: null })).toEqual(all)
    expect(agreeWith(sari, { city: " " })).toEqual(all)
    expect(agreeWith(sari, { city: "Sari", country_code: "ir" })).toEqual({
      province: "Māzandarān",
    })
    expect(agreeWith(sari, all)).toEqual({})
  })

  it.each([
    ["case and accents", sari, { city: "SĀRI", province: "mazandaran", country_code: "IR" }],
    ["a code of ISO", fresno, { province: "CA" }],
    ["a code as tax regions have it", fresno, { province: "us-ca" }],
    ["a province with or without that word", yazd, { province: "Yazd" }],
  ])("may differ in %s", (_, place, names) => {
    expect(Object.keys(agreeWith(place, names)).filter((name) => name in names)).toEqual([])
  })

  it.each([
    ["another city", sari, { city: "Amol" }, "'Sari'"],
    ["another province", sari, { province: "Gilan" }, "'Māzandarān'"],
    ["the data's own number of the province", sari, { province: "35" }, "'Māzandarān'"],
    ["another country", sari, { country_code: "de" }, "'ir'"],
    ["another state's code", fresno, { province: "us-ny" }, "'California'"],
  ])("is refused with %s, and told what is accepted", (_, place, names, accepted) => {
    const [[field, given]] = Object.entries(names)
    expect(() => agreeWith(place, names)).toThrow(
      new RegExp(`Field '${field}' is '${given}'.*accepted: ${accepted}`)
    )
  })
})

describe("ids", () => {
  it("are made of the data's own codes, so that they stay", () => {
    expect(provinceId("us", "CA")).toBe("us.ca")
    expect(provinceId("sg", "")).toBe("sg.00")
    // Written down: a change would orphan every address that points to a city.
    expect(cityId("us.ca", { name: "Fresno", admin2: "019" })).toBe("us.ca.8ac27309f11e")
  })

  it("tell cities of one name in two districts apart, and not two spellings of one letter", () => {
    const inDistrict = (admin2: string, name = "Springfield") => cityId("us.pa", { name, admin2 })
    expect(inDistrict("045")).not.toBe(inDistrict("015"))
    expect(inDistrict("045", "Z\u00fcrich")).toBe(inDistrict("045", "Zu\u0308rich"))
  })
})

describe("the state of an import", () => {
  const now = new Date("2026-11-21T12:00:00Z")
  const waiting = {
    ...{ enabled_at: now, data_version: null, import_claimed_at: null, import_error: null },
  }
  it.each([
    ["none before the country is enabled", { enabled_at: null }, "none"],
    ["waiting after that", {}, "waiting"],
    ["waiting for a newer version", { data_version: "0.9.0" }, "waiting"],
    ["running while it gets on", { import_claimed_at: now }, "running"],
    ["waiting when a crash left it", { import_claimed_at: "2026-11-21T11:54:00Z" }, "waiting"],
    ["failed with a reason", { import_error: "no space" }, "failed"],
    ["done, also while the country is off", { enabled_at: null, data_version: "1.0.0" }, "done"],
  ])("is %s", (_, facts, expected) => {
    expect(importStateOf({ ...waiting, ...facts }, "1.0.0", now)).toBe(expected)
  })
})

describe("the text of a search", () => {
  it.each([
    ["Māzandarān", "mazandaran"],
    ["  Sint-Niklaas ", "sint niklaas"],
    ["İSTANBUL", "istanbul"],
    ["Diyarbakır", "diyarbakir"],
    ["Straße", "strasse"],
    ["50%_\\", "50"],
    ["تهران", "تهران"],
  ])("of %s is %s", (text, expected) => {
    expect(searchText(text)).toBe(expected)
  })
})
