import Medusa from "@medusajs/js-sdk"

/** What `openapi-typescript` makes of one verb of a route. */
type Operation = {
  parameters: { query?: unknown; path?: unknown }
  requestBody?: { content: object }
  responses: object
}
type Verb = "get" | "post" | "delete"

/** Of the content of a request or an answer. */
type Json<Content> = Content extends { "application/json": infer Body } ? Body : never
type Form<Content> = Content extends { "multipart/form-data": unknown } ? FormData : never
type Success = 200 | 201 | 202

/** The routes of a document that know a verb. */
export type PathsWith<Paths, V extends Verb> = {
  [Path in keyof Paths]: Paths[Path] extends { [verb in V]: Operation } ? Path : never
}[keyof Paths] &
  string

type At<Paths, Path, V extends Verb> = Path extends keyof Paths
  ? Paths[Path] extends { [verb in V]: infer Found extends Operation }
    ? Found
    : never
  : never

type Answered<Responses> = Extract<
  {
    [Status in keyof Responses]: Status extends Success ? Responses[Status] : never
  }[keyof Responses],
  { content: object }
>["content"]

/** The JSON that an operation answers. */
export type AnswerOf<O extends Operation> = Json<Answered<O["responses"]>>

/** A body that the document requires has to be there; the rest may be left out. */
type BodyOf<O extends Operation> = O extends { requestBody: { content: infer Content } }
  ? { body: Json<Content> | Form<Content> }
  : { body?: never }
type PathOf<O extends Operation> = O["parameters"] extends { path: infer Path }
  ? { path: Path }
  : { path?: never }
type QueryOf<O extends Operation> = { query?: O["parameters"]["query"] }
type More = { headers?: Record<string, string>; signal?: AbortSignal }

export type OptionsOf<O extends Operation> = PathOf<O> & QueryOf<O> & BodyOf<O> & More

/** No options are needed where nothing in them is. */
type Arguments<Options> = object extends Options ? [options?: Options] : [options: Options]

type Call<Paths, V extends Verb> = <Path extends PathsWith<Paths, V>>(
  path: Path,
  ...options: Arguments<OptionsOf<At<Paths, Path, V>>>
) => Promise<AnswerOf<At<Paths, Path, V>>>

/** The verbs of a surface. Each throws the `FetchError` of `@medusajs/js-sdk` when it is refused. */
export type Surface<Paths> = {
  get: Call<Paths, "get">
  post: Call<Paths, "post">
  delete: Call<Paths, "delete">
}

export type ClientOptions = {
  /** Where Souk answers, such as `https://shop.example`. */
  url: string
  /** Of the sales channel; storefronts need one. */
  publishableKey?: string
}
export type SignIn = { email: string; password: string }

/**
 * A client for storefronts and sellers, typed by the OpenAPI documents. It is the platform's own
 * `@medusajs/js-sdk` with the routes of Souk; `sdk` has everything else: carts, products, regions.
 */
export function createClient<Store, Seller>({ url, publishableKey }: ClientOptions) {
  const sdk = new Medusa({
    baseUrl: url,
    publishableKey,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
  })
  return {
    sdk,
    store: surfaceOf<Store>(sdk),
    seller: surfaceOf<Seller>(sdk),
    /** Whoever signs in is who all calls are made for from then on. */
    signIn: async (actor: "customer" | "user", credentials: SignIn): Promise<void> => {
      await sdk.auth.login(actor, "emailpass", credentials)
    },
    signOut: () => sdk.client.clearToken(),
  }
}

type Sent = More & { path?: object; query?: object; body?: object }

function surfaceOf<Paths>(sdk: Medusa): Surface<Paths> {
  const verb =
    (method: string) =>
    (path: string, { path: values = {}, query, body, headers, signal }: Sent = {}) =>
      sdk.client.fetch(filled(path, values), {
        ...{ method, query, headers, signal },
        ...(body && { body }),
      })
  // One function serves all routes of a verb; the types say which it takes and what it answers.
  return { get: verb("GET"), post: verb("POST"), delete: verb("DELETE") } as Surface<Paths>
}

/** `/store/auctions/{id}` with its values. */
function filled(path: string, values: object): string {
  const texts = new Map(Object.entries(values))
  return path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(texts.get(name))))
}
