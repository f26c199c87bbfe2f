// A paper inside a page of ours: what would be printed, while it is still being written.
import { numeral, type Paper } from '#papers/index.ts'
import { DataTable, Facts } from '#ui/index.ts'

type Block = Paper['blocks'][number]

/** Its headings stand below those of the page. */
export const PaperView = ({ paper }: { paper: Paper }) => (
  <div class="sheet stack" lang="zh-Hant-TW">
    <p class="soft small">{paper.header}</p>
    {paper.blocks.map((block) => (
      <BlockView block={block} />
    ))}
  </div>
)

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p class={block.level === 1 ? 'sheet-title' : undefined}>
          <strong>
            <Lines text={block.text} />
          </strong>
        </p>
      )
    case 'paragraph':
      return (
        <p class={block.soft ? 'soft small' : undefined}>
          <Lines text={block.text} />
        </p>
      )
    case 'numbered':
      return (
        <dl class="numbered">
          {block.items.map((item, at) => (
            <div>
              <dt>{numeral(at)}、</dt>
              <dd>
                <Lines text={item} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'facts':
      return <Facts close items={block.items.map(({ label, value }) => ({ label, value: <Lines text={value} /> }))} />
    case 'signatures':
      return (
        <>
          {block.labels.map((label) => (
            <p>{label}：＿＿＿＿＿＿＿＿</p>
          ))}
        </>
      )
    case 'table':
      return (
        <DataTable
          caption={block.caption}
          columns={block.columns.map(({ label, number }) => ({ label, number }))}
          rows={block.rows.map(({ cells }) => cells.map(({ text }) => text))}
        />
      )
  }
}

const Lines = ({ text }: { text: string }) => (
  <>{text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))}</>
)
