import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../../src/modules/notice"
import { NoticeKey } from "../../../src/modules/notice/catalogue"
import NoticeModuleService from "../../../src/modules/notice/service"
import { unsubscribeToken } from "../../../src/modules/notice/unsubscribe"
import { aCustomer, Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { told } from "../../helpers/notices"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

type Preference = {
  key: string
  channels: { channel: string; is_on: boolean; is_locked: boolean }[]
}

/** The link of a mail. */
souk(({ api, getContainer }) => {
  let ann: Actor
  let annsId: string
  let count = 0

  beforeAll(async () => {
    const { visitor } = await aMarket(getContainer())
    ann = await aCustomer(api, visitor, "ann@example.com")
    annsId = (await api.get("/store/customers/me", ann)).data.customer.id
  })
  const notices = () => getContainer().resolve<NoticeModuleService>(NOTICE_MODULE)
  const preferences = async (): Promise<Preference[]> =>
    (await api.get("/store/notification-preferences", ann)).data.preferences.notices

  const linkOf = (key: NoticeKey = "auction_lost") => {
    const token = unsubscribeToken({ type: "customer", id: annsId, key }, secretsKey())
    return `/unsubscribe/${token}`
  }
  const secretsKey = () => notices().options.secrets_key
  const form = (link: string, body: string) =>
    api.post(link, body, { headers: { "content-type": "application/x-www-form-urlencoded" } })
  /** Whether the next notice would be a mail. */
  const isOn = async () => {
    count += 1
    const anns = { type: "customer" as const, id: annsId, email: "ann@example.com" }
    const telling = await notices().tell([told.lost(`lost:${count}`, anns)], new Date())
    return telling.message_count > 0
  }

  it("asks first and changes nothing, whoever follows it", async () => {
    const { status, data, headers } = await api.get(linkOf())
    expect(status).toBe(200)
    expect(headers["content-type"]).toBe("text/html; charset=utf-8")
    expect(headers["cache-control"]).toBe("no-store")
    expect(headers["referrer-policy"]).toBe("no-referrer")
    expect(headers["content-security-policy"]).toContain("default-src 'none'")
    expect(data).toContain("<h1>Stop emails about auctions you did not win?</h1>")
    expect(data).not.toContain("<script")
    expect(await isOn()).toBe(true)
  })

  it("switches off with the form, and on again with the next", async () => {
    const { status, data } = await form(linkOf(), "action=off")
    expect(status).toBe(200)
    expect(data).toContain("<h1>You are unsubscribed</h1>")
    expect(data).toContain('value="on"')
    expect(data).toContain('value="all"')
    expect(await isOn()).toBe(false)
    expect((await form(linkOf(), "action=on")).data).toContain("You are subscribed again")
    expect(await isOn()).toBe(true)
  })

  it("switches off with the one click of a mail programme", async () => {
    const { status, data } = await form(linkOf(), "List-Unsubscribe=One-Click")
    expect([status, data]).toEqual([204, ""])
    expect(await isOn()).toBe(false)
    const line = (await preferences()).find(({ key }) => key === "auction_lost")
    expect(line?.channels[1]).toMatchObject({ channel: "email", is_on: false })
  })

  it("understands a one click that is sent as a multipart form", async () => {
    const body = new FormData()
    body.append("List-Unsubscribe", "One-Click")
    expect((await api.post(linkOf(), body)).status).toBe(204)
    expect(await isOn()).toBe(false)
  })

  it("switches everything off that is not critical", async () => {
    expect((await form(linkOf(), "action=all")).data).toContain("You are unsubscribed")
    const mails = (await preferences()).flatMap(({ channels }) =>
      channels.filter(({ channel }) => channel === "email")
    )
    const on = mails.filter(({ is_on }) => is_on)
    expect(on.length).toBeGreaterThan(0)
    expect(on.every(({ is_locked }) => is_locked)).toBe(true)
  })

  it("shows names as text, whatever is in them", async () => {
    const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.raw(
      `insert into notice_brand (id, name, color) values ('default', '<script>alert(1)</script>', '#000000')
        on conflict (id) do update set name = excluded.name`
    )
    const { data } = await api.get(linkOf())
    expect(data).toContain("&#60;script&#62;alert(1)&#60;/script&#62;")
    expect(data).not.toContain("<script")
  })

  it.each([
    ["is cut", (link: string) => link.slice(0, -1)],
    ["is changed", (link: string) => `${link.slice(0, -1)}x`],
    ["was never one", () => "/unsubscribe/everything"],
  ])("does nothing when it %s", async (_, broken) => {
    const link = broken(linkOf())
    const tolerant = { validateStatus: () => true }
    for (const { status, data } of [
      await api.get(link, tolerant),
      await api.post(link, "action=off", tolerant),
    ]) {
      expect(status).toBe(404)
      expect(data).toContain("<h1>This link does not work</h1>")
    }
    expect(await isOn()).toBe(true)
  })

  it("does nothing else", async () => {
    expect(await refusal(form(linkOf(), "action=delete"))).toBe(
      "400 Field 'action' accepts off, on, all"
    )
  })
})
