import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs"
import { symlinkSync, writeFileSync } from "node:fs"
import { backedUp, PICTURE } from "../../helpers/backed-up"
import { DESCRIPTION } from "../../helpers/every-kind"
import { ask, contentsOf } from "../../helpers/plain-database"

describe("backup and restore of a database", () => {
  const { shop, other, at, archive, backup, restore, folder } = backedUp("backup")
  const SLEEPERS = `
    select pid from pg_stat_activity where datname = '${other}' and query = 'select pg_sleep(60)'`

  it("brings back every kind of thing, every value and every file", async () => {
    expect(await restore(archive)).toMatchObject({ code: 0, complaint: "" })
    expect(await contentsOf(other)).toEqual(await contentsOf(shop))
    expect(await ask(other, DESCRIPTION)).toEqual(await ask(shop, DESCRIPTION))
    expect(readFileSync(at("other/public/picture.png"))).toEqual(PICTURE)
    expect(readFileSync(at("other/private/bill é.pdf"), "utf8")).toHaveLength(100_000)
    expect(statSync(at("other/public/deep/empty")).size).toBe(0)
    expect(readdirSync(at("other")).sort()).toEqual(["private", "public"])
  })

  it("goes on counting where the shop was, and keeps its rules", async () => {
    await restore(archive)
    const next = await ask(
      other,
      `insert into "Odd ""Name""" (label) values ('new') returning id, number, "order"::int, twice`
    )
    expect(next).toEqual([{ id: 13, number: 4, order: 115, twice: 8 }])
    await expect(ask(other, "update child set id = 'c'")).rejects.toThrow("rows are final")
    await expect(ask(other, "insert into child values ('c', 99, null)")).rejects.toThrow(
      "foreign key"
    )
  })

  it("writes an archive for its owner alone, and leaves nothing else behind", () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.startsWith("whole"))).toEqual(["whole.tar.gz"])
    expect(readdirSync(at("files")).sort()).toEqual(["private", "public"])
  })

  it("never writes over a file, and says no to what it cannot carry", async () => {
    const again = await backup(archive)
    expect(again.complaint).toMatch(/^✗ .*whole.tar.gz exists already, and is not overwritten$/)
    await ask(shop, "create materialized view slow as select 1 as one")
    const refused = await backup(at("never.tar.gz"))
    await ask(shop, "drop materialized view slow")
    expect(refused.complaint).toMatch(/^✗ .*cannot carry: materialized view public.slow/)
    expect(existsSync(at("never.tar.gz"))).toBe(false)
  })

  it("keeps the newest archives of a folder and every file of another name", async () => {
    mkdirSync(at("kept"))
    const names = [
      "souk-20200101-000000Z.tar.gz",
      "souk-20210101-000000Z.tar.gz",
      "souk-mine.tar.gz",
    ]
    for (const name of names) writeFileSync(at("kept", name), "")
    expect((await backup(at("kept"), "--keep", "2")).code).toBe(0)
    const left = readdirSync(at("kept")).sort()
    expect(left).toHaveLength(3)
    expect(left).toEqual(expect.arrayContaining(names.slice(1)))
    expect((await backup(at("kept"), "--keep", "0")).complaint).toMatch(/^✗ --keep takes a whole/)
  })

  describe("into a place that is not empty", () => {
    const old_table = "create table old (word text); insert into old values ('precious')"
    const old = async () => (await ask(other, "select word from old")).map(({ word }) => word)

    it("asks before it replaces, and then replaces all", async () => {
      await ask(other, old_table)
      const refused = await restore(archive)
      expect(refused.complaint).toMatch(/^✗ The database has tables already; add --replace/)
      expect(await old()).toEqual(["precious"])
      expect((await restore(archive, ["--replace"])).code).toBe(0)
      expect(await contentsOf(other)).toEqual(await contentsOf(shop))
      // Once more, over everything it knows.
      expect((await restore(archive, ["--replace"])).code).toBe(0)
      expect(await ask(other, DESCRIPTION)).toEqual(await ask(shop, DESCRIPTION))
    })

    it("waits for nobody who uses the database, and says so", async () => {
      await ask(other, old_table)
      const sleeper = ask(other, "select pg_sleep(60)").catch(() => "ended")
      while ((await ask("postgres", SLEEPERS)).length === 0);
      const refused = await restore(archive, ["--replace"])
      await ask("postgres", `select pg_terminate_backend(pid) from (${SLEEPERS}) as s`)
      expect(await sleeper).toBe("ended")
      expect(refused.complaint).toMatch(/^✗ 1 connections use this database: stop the shop/)
      expect(await old()).toEqual(["precious"])
    })

    it("leaves all as it was when it fails after the last row", async () => {
      await ask(other, old_table)
      // A view that asks another schema is made last, and that schema is not there.
      await ask(shop, "create schema bi; create table bi.plan (x int)")
      await ask(shop, "create view public.beyond as select x from bi.plan")
      const halfway = at("halfway.tar.gz")
      const { said } = await backup(halfway)
      await ask(shop, "drop schema bi cascade")
      expect(said).toContain("! Left out: schema bi")
      const failed = await restore(halfway, ["--replace"])
      expect(failed.said).toContain("✓ Files and rows")
      expect(failed.complaint).toMatch(/^✗ Nothing was restored, all is as it was: .*bi.plan/)
      expect(failed.code).toBe(1)
      expect(await contentsOf(other)).toEqual({ old: expect.stringMatching(/^1 rows/) })
      expect(await old()).toEqual(["precious"])
      expect(readdirSync(at("other"))).toEqual([])
    })

    it("never writes over a file, and takes one that is the same for its own", async () => {
      mkdirSync(at("other/public"), { recursive: true })
      writeFileSync(at("other/public/picture.png"), "another")
      writeFileSync(at("other/mine.txt"), "mine")
      const refused = await restore(archive)
      expect(refused.complaint).toMatch(/another public\/picture.png, which is not overwritten/)
      expect(await contentsOf(other)).toEqual({})
      writeFileSync(at("other/public/picture.png"), PICTURE)
      expect((await restore(archive)).code).toBe(0)
      expect(readFileSync(at("other/mine.txt"), "utf8")).toBe("mine")
    })

    it("follows no link out of the folder of files", async () => {
      mkdirSync(at("other"))
      mkdirSync(at("outside"))
      symlinkSync(at("outside"), at("other/private"))
      expect((await restore(archive)).complaint).toMatch(
        /private in the folder of files is no folder/
      )
      expect(readdirSync(at("outside"))).toEqual([])
    })
  })
})
