import { z } from "@medusajs/framework/zod"

/** A moment as JSON carries it. */
export const moment = z.iso.datetime()

/**
 * A thing with a name of its own in the API documents, where each mention points to it.
 *
 * @param name in PascalCase, unique in the project
 */
export const entity = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  z.object(shape).strict().meta({ id: name })

/** `{ <key>: thing }`, with whatever else the answer says. */
export const one = <Thing extends z.ZodType>(key: string, thing: Thing, more: z.ZodRawShape = {}) =>
  z.object({ [key]: thing, ...more }).strict()

/** A page of a list: `{ <key>: [row], count, offset, limit }`, with whatever else it says. */
export const pageOf = <Row extends z.ZodType>(key: string, row: Row, more: z.ZodRawShape = {}) =>
  z
    .object({
      [key]: z.array(row),
      count: z.number().int().min(0),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1),
      ...more,
    })
    .strict()

/** What is answered when something was removed; `object` says what it was. */
export const deleted = (object: string) =>
  z.object({ id: z.string(), object: z.literal(object), deleted: z.literal(true) }).strict()

/** An object that has each of these names, with the same kind of value under each. */
export const eachOf = <Name extends string, Value extends z.ZodType>(
  names: readonly Name[],
  value: Value
) =>
  // Every name is given a value; the type of an object made of entries forgets which there are.
  z.object(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>).strict()
