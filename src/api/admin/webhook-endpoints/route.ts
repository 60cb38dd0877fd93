import { endpointVerbs } from "./endpoint-verbs"
import { merchantOf } from "./merchant-of"

const verbs = endpointVerbs(merchantOf)

export const GET = verbs.list
export const POST = verbs.create
