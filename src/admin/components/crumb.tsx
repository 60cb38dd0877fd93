/** A name in the breadcrumbs, however long. */
export const Crumb = ({ name }: { name?: string }) =>
  name ? (
    <span className="block max-w-[120px] truncate sm:max-w-[240px] xl:max-w-[400px]" title={name}>
      {name}
    </span>
  ) : null
