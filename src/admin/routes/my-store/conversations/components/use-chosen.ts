import { useSearchParams } from "react-router-dom"
import { useConversationOfOrder } from "../../../../hooks/conversation"

const CHOSEN = "conversation"
const ORDER = "order"

/**
 * Which conversation is open: the one that the address names, or the one about the order that it
 * names. Without any yet, `order` is what a first message would be about.
 */
export function useChosen() {
  const [params, setParams] = useSearchParams()
  const order = params.get(ORDER)
  const ofOrder = useConversationOfOrder(order)
  const id = params.get(CHOSEN) ?? ofOrder.data?.id ?? null
  const choose = (next: string | null) =>
    setParams((now) => {
      now.delete(ORDER)
      if (next) now.set(CHOSEN, next)
      else now.delete(CHOSEN)
      return now
    })
  const isNew = !id && !!order && ofOrder.isSuccess
  return { id, order: isNew ? order : null, isLooking: !id && ofOrder.isLoading, choose }
}
