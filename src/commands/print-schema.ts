import { readFileSync, writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { printSchema as print } from 'graphql'
import { schema } from '../../schema/index.ts'

export const printSchema = new Command('print-schema')
  .description('Print the GraphQL schema in its definition language.')
  .option('--out <file>', 'write it to this file instead of standard output')
  .option('--check <file>', 'exit with 1 if this file differs')
  .action(({ out, check }: { out?: string; check?: string }) => {
    const text = `${print(schema)}\n`
    if (check) {
      if (readFileSync(check, 'utf8') === text) return
      console.error(`${check} is out of date: run npm run print-schema`)
      process.exitCode = 1
    } else if (out) writeFileSync(out, text)
    else process.stdout.write(text)
  })
