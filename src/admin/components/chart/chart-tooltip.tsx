type ChartTooltipProps = {
  /** When it is not shown there is nothing to say. */
  isActive?: boolean
  title: string
  lines: { name: string; value: string; color: string }[]
}

/** Of the dashboard's own colours, so that it can be read in the dark, too. */
export const ChartTooltip = ({ isActive, title, lines }: ChartTooltipProps) =>
  isActive ? (
    <div className="bg-ui-bg-component shadow-elevation-tooltip rounded-lg px-3 py-2" dir="auto">
      <p className="txt-compact-xsmall text-ui-fg-subtle">{title}</p>
      {lines.map(({ name, value, color }) => (
        <p
          key={name}
          className="txt-compact-small text-ui-fg-base flex items-center gap-x-2 tabular-nums"
        >
          <span className="size-2 rounded-full" style={{ background: color }} />
          {name}: {value}
        </p>
      ))}
    </div>
  ) : null
