import { useState } from "react"
import { useCreateWebhookEndpoint, useWebhookEndpoints } from "../../hooks/webhook"
import { useMayManageWebhooks } from "../../hooks/webhook-surface"
import { PageSkeleton } from "../page-skeleton"
import { EndpointDrawer } from "./endpoint-drawer"
import { EndpointTable } from "./endpoint-table"
import { FailedToRead } from "./failed-to-read"
import { NoEndpoints } from "./no-endpoints"
import { SecretModal } from "./secret-modal"
import type { EndpointBody } from "../../lib/webhook"

/** All endpoints of the merchant or of a store, and how to make one. */
export const EndpointList = () => {
  const { data, error, refetch } = useWebhookEndpoints()
  const { mutateAsync } = useCreateWebhookEndpoint()
  const mayManage = useMayManageWebhooks()
  const [isCreating, setCreating] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const create = async (body: EndpointBody) => setSecret((await mutateAsync(body)).secret)
  const onCreate = mayManage ? () => setCreating(true) : undefined
  if (error && !data) return <FailedToRead error={error} retry={refetch} />
  if (!data) return <PageSkeleton main={1} />
  return (
    <>
      {data.count ? (
        <EndpointTable endpoints={data.webhook_endpoints} onCreate={onCreate} />
      ) : (
        <NoEndpoints onCreate={onCreate} />
      )}
      <EndpointDrawer
        open={isCreating}
        endpoint={null}
        save={create}
        onClose={() => setCreating(false)}
      />
      <SecretModal secret={secret} reason="created" onClose={() => setSecret(null)} />
    </>
  )
}
