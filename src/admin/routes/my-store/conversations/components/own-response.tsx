import { ResponseFigures } from "../../../../components/conversation/response-figures"
import { useConversationMetrics } from "../../../../hooks/conversation"

/** The store's own figures; without them the messages are still there. */
export const OwnResponse = () => {
  const { data } = useConversationMetrics()
  return data ? <ResponseFigures metrics={data} /> : null
}
