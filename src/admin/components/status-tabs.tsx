import { Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

const TAB = "tab"

/** The tab that the address names, or the first. */
export function useStatusTab<T extends string>(tabs: readonly T[], name = TAB): T {
  const [params] = useSearchParams()
  return tabs.find((tab) => tab === params.get(name)) ?? tabs[0]
}

/** Goes to a tab. The choice lives in the address; the first needs no mention. */
export function useChooseTab(tabs: readonly string[], name = TAB) {
  const [, setParams] = useSearchParams()
  return (tab: string) =>
    setParams((params) => {
      params.delete("offset")
      if (tab === tabs[0]) params.delete(name)
      else params.set(name, tab)
      return params
    })
}

type StatusTabsProps<T extends string> = {
  tabs: readonly T[]
  selected: T
  /** In the address; another than the usual where a list has two rows of tabs. */
  name?: string
  label: string
  labelOf: (tab: T) => string
  /** How many rows a tab has, where that is worth saying. */
  countOf: (tab: T) => number | undefined
}

/** Parts of a list, side by side. */
export function StatusTabs<T extends string>(props: StatusTabsProps<T>) {
  const { tabs, selected, name = TAB, label, labelOf, countOf } = props
  const { i18n } = useTranslation()
  const choose = useChooseTab(tabs, name)
  return (
    <div className="overflow-x-auto px-6 py-3">
      <Tabs value={selected} onValueChange={choose} dir={i18n.dir()}>
        <Tabs.List aria-label={label}>
          {tabs.map((tab) => (
            <Tabs.Trigger key={tab} value={tab} className="text-nowrap">
              {labelOf(tab)}
              {!!countOf(tab) && (
                <span className="text-ui-fg-muted ms-1.5 tabular-nums">{countOf(tab)}</span>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </Tabs>
    </div>
  )
}
