import { DeliveryRefusal, readRefusal } from "../../../src/lib/delivery-refusal"
import { Letter } from "../../../src/providers/email/letter"
import { FAILURES_MAX, REST_MS, Ways } from "../../../src/providers/email/ways"

const letter: Letter = {
  ...{ to: "leila@shop.example", from: { name: "", address: "souk@shop.example" } },
  ...{ subject: "", message_id: "<1@shop.example>", headers: {}, attachments: [] },
}

/** Two ways of sending, of which the first can be broken, and a clock that is set by hand. */
function twoWays() {
  const tried: string[] = []
  const trouble: Record<string, DeliveryRefusal | undefined> = {}
  const clock = { now: 1_000_000 }
  const way = (name: string) => async () => {
    tried.push(name)
    if (trouble[name]) throw trouble[name]
    return "id"
  }
  const ways = new Ways({ smtp: way("smtp"), sendgrid: way("sendgrid") }, () => clock.now)
  const send = async () => {
    tried.length = 0
    const id = await ways.send(letter).catch(readRefusal)
    return { id, tried: tried.join(",") }
  }
  return { send, trouble, clock, ways }
}

const down = new DeliveryRefusal("down")

it("after five failures in a row the mail server rests for half a minute", async () => {
  const { send, trouble, clock } = twoWays()
  trouble.smtp = down
  for (let i = 0; i < FAILURES_MAX; i += 1) {
    expect(await send()).toEqual({ id: "sendgrid:id", tried: "smtp,sendgrid" })
  }
  expect(await send()).toEqual({ id: "sendgrid:id", tried: "sendgrid" })
  clock.now += REST_MS - 1
  expect((await send()).tried).toBe("sendgrid")
  clock.now += 1
  expect((await send()).tried).toBe("smtp,sendgrid")
  expect((await send()).tried).toBe("sendgrid")
})

it("failures that are not in a row do not add up", async () => {
  const { send, trouble } = twoWays()
  for (let i = 0; i < FAILURES_MAX * 2; i += 1) {
    trouble.smtp = i % FAILURES_MAX === 0 ? undefined : down
    expect((await send()).tried).toMatch(/^smtp/)
  }
})

it("after its rest one mail tries it while the others still go round", async () => {
  const { send, trouble, clock, ways } = twoWays()
  trouble.smtp = down
  for (let i = 0; i < FAILURES_MAX; i += 1) await send()
  clock.now += REST_MS
  const ids = await Promise.all(Array.from({ length: 10 }, () => ways.send(letter)))
  expect(ids).toEqual(Array(10).fill("sendgrid:id"))
  expect((await send()).tried).toBe("sendgrid")
  clock.now += REST_MS
  trouble.smtp = undefined
  expect(await send()).toEqual({ id: "smtp:id", tried: "smtp" })
  expect(await send()).toEqual({ id: "smtp:id", tried: "smtp" })
})

it("a refused address is nobody's failure", async () => {
  const { send, trouble } = twoWays()
  trouble.smtp = new DeliveryRefusal("no such user", { is_permanent: true })
  for (let i = 0; i < FAILURES_MAX * 2; i += 1) {
    expect(await send()).toEqual({
      id: { words: "no such user", is_permanent: true, retry_after_ms: null },
      tried: "smtp",
    })
  }
})

it("who asks to be left alone is, while the other goes on", async () => {
  const { send, trouble, clock } = twoWays()
  trouble.smtp = down
  trouble.sendgrid = new DeliveryRefusal("too many", { retry_after_ms: 60_000 })
  // The mail server may be tried again at once, so there is nothing to wait for.
  expect((await send()).id).toEqual({
    ...{ words: "down | too many", is_permanent: false, retry_after_ms: null },
  })
  trouble.sendgrid = undefined
  expect(await send()).toMatchObject({ id: { words: "down" }, tried: "smtp" })
  clock.now += 60_000
  expect((await send()).tried).toBe("smtp,sendgrid")
})

it("says how long when both rest, and calls neither", async () => {
  const { send, trouble, clock } = twoWays()
  trouble.smtp = new DeliveryRefusal("busy", { retry_after_ms: 20_000 })
  trouble.sendgrid = new DeliveryRefusal("too many", { retry_after_ms: 60_000 })
  expect((await send()).id).toMatchObject({ words: "busy | too many", retry_after_ms: 20_000 })
  clock.now += 5_000
  expect(await send()).toEqual({
    id: { words: "Every way to send mails rests", is_permanent: false, retry_after_ms: 15_000 },
    tried: "",
  })
})

it("nobody rests for longer than an hour, whatever they ask for", async () => {
  const { send, trouble, clock } = twoWays()
  trouble.smtp = new DeliveryRefusal("busy", { retry_after_ms: 1e12 })
  await send()
  clock.now += 60 * 60 * 1000
  expect((await send()).tried).toBe("smtp,sendgrid")
})

it("the only way never rests", async () => {
  let tries = 0
  const fail = async () => {
    tries += 1
    throw down
  }
  const ways = new Ways({ smtp: fail })
  for (let i = 0; i < FAILURES_MAX * 2; i += 1) {
    await expect(ways.send(letter)).rejects.toBe(down)
  }
  expect(tries).toBe(FAILURES_MAX * 2)
})
