/** The package has no types of its own; these are the parts that are used here. */
declare module 'jsonstat-toolkit' {
  type Category = {
    readonly label: string | null
    readonly unit: { readonly base?: string; readonly label?: string; readonly decimals?: number } | null
  }
  type Dimension = {
    readonly label: string | null
    readonly role: string | null
    readonly id: readonly string[]
    Category(id: string): Category | null
  }
  export type Dataset = {
    readonly label: string | null
    readonly source: string | null
    readonly id: readonly string[]
    readonly size: readonly number[]
    readonly value: readonly (number | null)[] | null
    Dimension(): readonly Dimension[] | null
  }
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default function read(data: object): Dataset
}
