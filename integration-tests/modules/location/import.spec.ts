import { resolve } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { LOCATION_MODULE } from "../../../src/modules/location"
import { IMPORT_LEASE_MS } from "../../../src/modules/location/rules"
import LocationModuleService from "../../../src/modules/location/service"

const now = new Date("2026-11-21T12:00:00Z")
const clock = () => now

moduleIntegrationTestRunner<LocationModuleService>({
  moduleName: LOCATION_MODULE,
  resolve: resolve("src/modules/location"),
  // The real tables, with their indexes.
  pathToMigrations: resolve("src/modules/location/migrations"),
  testSuite: ({ service }) => {
    const enable = (code: string) => service.enableCountry({ code, name: code }, now)
    const country = (code: string) => service.retrieveLocationCountry(code)
    const ids = async (code: string) =>
      (await service.listLocationCities({ country_code: code }, { select: ["id"] }))
        .map(({ id }) => id)
        .sort()
    const cities = async (wishes: Partial<Parameters<typeof service.findCities>[0]>) =>
      await service.findCities({ take: 20, skip: 0, ...wishes })

    describe("the data", () => {
      it("has the countries of the world with provinces and cities", async () => {
        const available = await service.available()
        expect(available.size).toBeGreaterThan(240)
        for (const [code, provinces, least] of [
          ["ir", 31, 1500],
          ["de", 16, 7000],
          ["us", 51, 15000],
          ["tr", 81, 2000],
        ] as const) {
          expect(available.get(code)).toMatchObject({ code, provinces })
          expect(available.get(code)!.cities).toBeGreaterThan(least)
        }
        expect(available.get("ir")!.name).toBe("Iran")
      })
    })

    describe("an import", () => {
      it("brings every place of the country that the data counts", async () => {
        await enable("kw")
        expect(await service.importCountry("kw", clock)).toBe(true)
        const { provinces, cities: count } = (await service.available()).get("kw")!
        expect(await country("kw")).toMatchObject({
          ...{ provinces, cities: count, data_version: service.dataVersion },
          ...{ imported_at: now, import_claimed_at: null, import_error: null },
        })
        expect(await ids("kw")).toHaveLength(count)
      })

      it("changes no id when it is done again for a newer version, and takes away what is gone", async () => {
        await enable("kw")
        await service.importCountry("kw", clock)
        const first = await ids("kw")
        const gone = {
          ...{ id: "kw.02.gone", country_code: "kw", province_id: "kw.02", name: "Gone" },
          ...{ district: null, search: "gone" },
        }
        await service.writeCities("kw", [gone], "0.0.1", now)
        const older = { data_version: "0.0.1", import_claimed_at: null }
        await service.updateLocationCountries({ code: "kw", ...older })
        expect(await service.importCountry("kw", clock)).toBe(true)
        expect(await ids("kw")).toEqual(first)
      })

      it("is not done twice: not again, not at once, not for a country that is off", async () => {
        expect(await service.importCountry("kw", clock)).toBe(false)
        await enable("kw")
        const both = await Promise.all([1, 2, 3].map(() => service.importCountry("kw", clock)))
        expect(both.filter(Boolean)).toHaveLength(1)
        expect(await service.importCountry("kw", clock)).toBe(false)
        await service.disableCountry("kw")
        await service.updateLocationCountries({ code: "kw", data_version: "0.0.1" })
        expect(await service.importCountry("kw", clock)).toBe(false)
        expect(await service.countriesToImport(now, 5)).toEqual([])
      })

      it("that broke off is done again: at once after an error, later after a crash", async () => {
        await enable("kw")
        // The second look at the clock is when cities are written.
        const breaks = jest.fn(() => now).mockReturnValueOnce(now)
        breaks.mockImplementation(() => {
          throw new Error("no space")
        })
        await expect(service.importCountry("kw", breaks)).rejects.toThrow("no space")
        expect((await country("kw")).import_error).toContain("no space")
        expect(await service.countriesToImport(now, 5)).toMatchObject([{ code: "kw" }])
        await service.updateLocationCountries({ code: "kw", import_claimed_at: now })
        expect(await service.countriesToImport(now, 5)).toEqual([])
        const later = new Date(now.getTime() + IMPORT_LEASE_MS + 1)
        expect(await service.countriesToImport(later, 5)).toMatchObject([{ code: "kw" }])
        expect(await service.importCountry("kw", () => later)).toBe(true)
      })

      it("puts cities that belong to no province into one that has the country's name", async () => {
        await enable("sg")
        await service.importCountry("sg", clock)
        const provinces = await service.listLocationProvinces({ country_code: "sg" })
        expect(provinces).toContainEqual(expect.objectContaining({ name: "Singapore" }))
        expect((await country("sg")).cities).toBeGreaterThan(50)
        await enable("tr")
        await service.importCountry("tr", clock)
        // Where every city has a province there is none for the rest.
        expect(await service.listLocationProvinces({ country_code: "tr" })).toHaveLength(81)
      })
    })

    describe("a search", () => {
      beforeEach(async () => {
        await enable("ir")
        await service.importCountry("ir", clock)
      })

      it("finds beginnings first, then what is inside, without accents", async () => {
        const found = await cities({ country_code: "ir", q: "SHĀHR" })
        const names = found.cities.map(({ name }) => name)
        expect(found.count).toBeGreaterThan(20)
        expect(names[0]).toMatch(/^Shahr/)
        const inside = await cities({ country_code: "ir", q: "shahr", take: 100 })
        expect(inside.cities.some(({ name }) => !/^Sh/.test(name))).toBe(true)
      })

      it("stays within a province and takes signs of patterns as text", async () => {
        const [tehran] = await service.listLocationProvinces({ country_code: "ir", name: "Tehran" })
        const found = await cities({ province_id: tehran.id, q: "tehran" })
        expect(found.cities[0]).toMatchObject({ name: "Tehran", province_name: "Tehran" })
        expect((await cities({ province_id: tehran.id, q: "te%an" })).count).toBe(0)
        expect((await cities({ province_id: "ir.none" })).count).toBe(0)
      })

      it("comes in pages that do not overlap", async () => {
        const page = async (skip: number) =>
          (await cities({ country_code: "ir", take: 5, skip })).cities.map(({ id }) => id)
        expect(new Set([...(await page(0)), ...(await page(5))]).size).toBe(10)
      })
    })
  },
})
