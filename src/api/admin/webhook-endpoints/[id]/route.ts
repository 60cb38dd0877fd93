import { endpointVerbs } from "../endpoint-verbs"
import { merchantOf } from "../merchant-of"

const verbs = endpointVerbs(merchantOf)

export const GET = verbs.retrieve
export const POST = verbs.update
export const DELETE = verbs.remove
