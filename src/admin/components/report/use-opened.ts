import { useLocation, useSearchParams } from "react-router-dom"

/** Which row is open stands in the address, beside all that chose the list. */
export function useOpened(name: string) {
  const { pathname } = useLocation()
  const [params, setParams] = useSearchParams()
  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params)
    next.set(name, id)
    return `${pathname}?${next}`
  }
  const close = () =>
    setParams((open) => {
      open.delete(name)
      return open
    })
  return { opened: params.get(name), hrefOf, close }
}
