import { z } from "@medusajs/framework/zod"
import * as domains from "../../../src/events"
import {
  AUDIENCES,
  PUBLIC_EVENTS,
  PublicEventType,
  RESOURCE_TYPES,
} from "../../../src/modules/webhook/catalogue"
import { EXTRAS } from "../../../src/workflows/webhook/extras"
import { payloadSchemaOf, sampleOf } from "../../../src/workflows/webhook/payload-schema"
import { SOURCES } from "../../../src/workflows/webhook/sources/all"
import { PRIVATE_EVENTS } from "../../../src/workflows/webhook/private-events"

const TYPES = PUBLIC_EVENTS.map(({ type }) => type)
const heard = new Set(SOURCES.flatMap(({ hears }) => Object.keys(hears)))

describe("the catalogue of public events", () => {
  it("names what happened, in words that integrators know", () => {
    expect(TYPES.filter((type) => !/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(type))).toEqual([])
    expect(new Set(TYPES).size).toBe(TYPES.length)
  })

  it("holds nothing of sign-in, people or what is said in private", () => {
    const forbidden = /^(auth|invite|user|member|otp|notice|conversation|password|session|token)\b/
    expect(TYPES.filter((type) => forbidden.test(type))).toEqual([])
  })

  it("says of every event in a sentence what it is", () => {
    expect(PUBLIC_EVENTS.filter(({ says }) => !/^[A-Z].*\.$/.test(says))).toEqual([])
  })

  it("tells the merchant of everything, and of every kind of resource", () => {
    expect(PUBLIC_EVENTS.filter(({ audiences }) => !audiences.includes("merchant"))).toEqual([])
    expect(new Set(PUBLIC_EVENTS.map(({ resource }) => resource))).toEqual(new Set(RESOURCE_TYPES))
  })

  it("adds facts only to events that it has", () => {
    expect(Object.keys(EXTRAS).filter((type) => !TYPES.includes(type as PublicEventType))).toEqual(
      []
    )
  })

  describe.each(AUDIENCES)("as the %s gets it", (audience) => {
    const own = PUBLIC_EVENTS.filter(({ audiences }) => audiences.includes(audience))

    it.each(own.map(({ type }) => type))("%s has a sample that its schema takes", (type) => {
      const schema = payloadSchemaOf(type, audience)!
      const { error } = schema.safeParse(sampleOf(type, audience))
      expect(error?.issues).toBeUndefined()
      expect(z.toJSONSchema(schema)).toMatchObject({ type: "object", additionalProperties: false })
    })

    it("has neither schema nor sample for others", () => {
      const others = TYPES.filter((type) => !own.some((one) => one.type === type))
      for (const type of others) {
        expect(payloadSchemaOf(type, audience)).toBeNull()
        expect(sampleOf(type, audience)).toBeNull()
      }
    })
  })

  it("shows sellers neither contacts nor accounts in its samples", () => {
    const samples = TYPES.map((type) => sampleOf(type, "seller"))
    expect(JSON.stringify(samples)).not.toMatch(/@example\.com|acct_1|"email"|"phone"|cart_id/)
  })
})

describe("what happens inside", () => {
  const inside = Object.values(domains).flatMap((events) => Object.values(events))

  it.each(inside)("%s is recorded, or private for a reason", (name) => {
    expect(heard.has(name) !== name in PRIVATE_EVENTS).toBe(true)
  })

  it("has no reason for what is not there", () => {
    const names: readonly string[] = inside
    expect(Object.keys(PRIVATE_EVENTS).filter((name) => !names.includes(name))).toEqual([])
  })

  it("is found in each source under a name of its own", () => {
    const names = SOURCES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
