import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { searchText } from "../../lib/search-text"
import { Place } from "./agreement"
import {
  AvailableCountry,
  availableCountries,
  DATA_VERSION,
  readCities,
  readProvinces,
} from "./data"
import { IMPORT_BATCH, IMPORT_ERROR_LENGTH_MAX, IMPORT_LEASE_MS } from "./rules"
import { Ctx, LocationCityRow, LocationCountryRow, LocationStorage } from "./storage"

export type FindCities = {
  country_code?: string
  province_id?: string
  q?: string
  take: number
  skip: number
}
export type FoundCity = Pick<
  LocationCityRow,
  "id" | "country_code" | "province_id" | "name" | "district"
> & { province_name: string }

/** The catalogue of places: countries that the merchant enables, their provinces and cities. */
export default class LocationModuleService extends LocationStorage {
  /** Version of the data that is installed. */
  readonly dataVersion = DATA_VERSION

  /** What can be enabled, with the number of places in the data. */
  async available(): Promise<Map<string, AvailableCountry>> {
    return await availableCountries()
  }

  /** Offers a country; gives back how it stood. Enabling again changes nothing. */
  @InjectTransactionManager()
  async enableCountry(
    { code, name }: Pick<AvailableCountry, "code" | "name">,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ was_enabled: boolean }> {
    const manager = context.transactionManager!
    await manager.execute(
      "insert into location_country (code, name) values (?, ?) on conflict (code) do nothing",
      [code, name]
    )
    const changed = await manager.execute<{ code: string }[]>(
      `update location_country set enabled_at = ?, import_error = null, updated_at = now()
         where code = ? and enabled_at is null returning code`,
      [now, code]
    )
    return { was_enabled: !changed.length }
  }

  /** Takes a country back. Its places stay, so that it is there at once when enabled again. */
  @InjectTransactionManager()
  async disableCountry(
    code: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ was_enabled: boolean; enabled_at: Date | null }> {
    const manager = context.transactionManager!
    const [before] = await manager.execute<{ enabled_at: Date | null }[]>(
      "select enabled_at from location_country where code = ? for update",
      [code]
    )
    await manager.execute(
      "update location_country set enabled_at = null, updated_at = now() where code = ?",
      [code]
    )
    return { was_enabled: Boolean(before?.enabled_at), enabled_at: before?.enabled_at ?? null }
  }

  /** Enabled countries without the installed places, which nobody imports at the moment. */
  async countriesToImport(now: Date, take: number): Promise<LocationCountryRow[]> {
    const abandoned = new Date(now.getTime() - IMPORT_LEASE_MS)
    return await this.listLocationCountries(
      {
        enabled_at: { $ne: null },
        $and: [
          { $or: [{ data_version: null }, { data_version: { $ne: this.dataVersion } }] },
          { $or: [{ import_claimed_at: null }, { import_claimed_at: { $lt: abandoned } }] },
        ],
      },
      { take, order: { enabled_at: "ASC" } }
    )
  }

  /**
   * Imports the places of an enabled country in the installed version. Repeatable: rows keep their
   * ids, and one import of a country is under way at a time.
   *
   * @returns whether this call has done it
   */
  async importCountry(code: string, now: () => Date): Promise<boolean> {
    if (!(await this.claimImport(code, now()))) return false
    try {
      await this.writeProvinces(await readProvinces(code), this.dataVersion)
      let batch = []
      for await (const city of readCities(code)) {
        batch.push(city)
        if (batch.length < IMPORT_BATCH) continue
        await this.writeCities(code, batch, this.dataVersion, now())
        batch = []
      }
      if (batch.length) await this.writeCities(code, batch, this.dataVersion, now())
      await this.finishImport(code, now())
      return true
    } catch (error) {
      await this.failImport(code, String(error).slice(0, IMPORT_ERROR_LENGTH_MAX))
      throw error
    }
  }

  @InjectTransactionManager()
  protected async claimImport(
    code: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const abandoned = new Date(now.getTime() - IMPORT_LEASE_MS)
    const claimed = await context.transactionManager!.execute<{ code: string }[]>(
      `update location_country set import_claimed_at = ?, import_progress = 0, import_error = null
         where code = ? and enabled_at is not null and data_version is distinct from ?
           and (import_claimed_at is null or import_claimed_at < ?) returning code`,
      [now, code, this.dataVersion, abandoned]
    )
    return claimed.length > 0
  }

  @InjectTransactionManager()
  protected async finishImport(code: string, now: Date, @MedusaContext() context: Ctx = {}) {
    const { provinces, cities } = await this.settle(code, this.dataVersion, context)
    await context.transactionManager!.execute(
      `update location_country set data_version = ?, imported_at = ?, import_claimed_at = null,
         provinces = ?, cities = ?, updated_at = now() where code = ?`,
      [this.dataVersion, now, provinces, cities, code]
    )
  }

  @InjectTransactionManager()
  protected async failImport(code: string, why: string, @MedusaContext() context: Ctx = {}) {
    await context.transactionManager!.execute(
      `update location_country set import_claimed_at = null, import_error = ? where code = ?`,
      [why, code]
    )
  }

  /** Cities of a province or a country: those whose name begins with the text come first. */
  @InjectManager()
  async findCities(
    { country_code, province_id, q, take, skip }: FindCities,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ cities: FoundCity[]; count: number }> {
    const [column, value] = province_id
      ? ["province_id", province_id]
      : ["country_code", country_code ?? ""]
    const text = searchText(q ?? "")
    // `searchText` leaves letters, digits and blanks, none of which is a sign of patterns.
    const where = `c.${column} = ? and c.search like ? and c.deleted_at is null`
    const manager = (context.transactionManager ?? context.manager)!
    const cities = await manager.execute<FoundCity[]>(
      `select c.id, c.country_code, c.province_id, c.name, c.district, p.name as province_name
         from location_city c join location_province p on p.id = c.province_id
        where ${where} order by (c.search like ?) desc, c.search, c.id limit ? offset ?`,
      [value, `%${text}%`, `${text}%`, take, skip]
    )
    const [{ count }] = await manager.execute<{ count: string }[]>(
      `select count(*) as count from location_city c where ${where}`,
      [value, `%${text}%`]
    )
    return { cities, count: Number(count) }
  }

  /** A city with its province, and whether its country is enabled now. */
  @InjectManager()
  async findPlace(
    city_id: string,
    @MedusaContext() context: Ctx = {}
  ): Promise<(Place & { is_enabled: boolean }) | undefined> {
    const manager = (context.transactionManager ?? context.manager)!
    const [place] = await manager.execute<(Place & { is_enabled: boolean })[]>(
      `select c.id, c.name, c.country_code, p.name as province_name, p.code as province_code,
              country.enabled_at is not null as is_enabled
         from location_city c
         join location_province p on p.id = c.province_id
         join location_country country on country.code = c.country_code
        where c.id = ?`,
      [city_id]
    )
    return place
  }
}
