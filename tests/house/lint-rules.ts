import { type Ban, environment, owned, type Room, rooms } from './floors.ts'

/** One entry of `overrides` in biome.json. */
export interface Override {
  readonly includes: readonly string[]
  readonly linter: { readonly rules: { readonly style: Readonly<Record<string, unknown>> } }
}

/** The floors as the overrides of biome.json: one for the environment, one for each room, and one for each file that owns a package. */
export function lintRules(): readonly Override[] {
  const floors = rooms.filter(({ folder }) => !folder.includes('/') && !isOwner(folder, environment.readBy))
  const read = environment.readBy.filter((place) => floors.some(({ folder }) => isWithin(place, folder)))
  return [
    override([...floors.map(({ folder }) => `${folder}/**`), ...read.map((file) => `!${file}`)], {
      noProcessEnv: 'error',
    }),
    ...rooms.flatMap(rulesOf),
  ]
}

function rulesOf(room: Room): readonly Override[] {
  const inside = rooms.filter(({ folder }) => folder !== room.folder && isWithin(folder, room.folder))
  const owners = filesOwningIn(room, inside)
  const others = [...inside.map(({ folder }) => `${folder}/**`), ...owners]
  return [
    ...restricted([`${room.folder}/**`, ...others.map((other) => `!${other}`)], bansOf(room, room.folder)),
    ...owners.flatMap((file) => restricted([file], bansOf(room, file))),
  ]
}

/** The files of a room, not of a room in it, that alone may import a package. */
function filesOwningIn({ folder }: Room, inside: readonly Room[]): readonly string[] {
  const files = new Set(owned.flatMap(({ by }) => by).filter((place) => place.endsWith('.ts')))
  return [...files].filter((file) => isWithin(file, folder) && !inside.some((room) => isWithin(file, room.folder)))
}

/** What may not be imported in a place of a room: the room itself, or one of its files. */
function bansOf(room: Room, place: string): readonly Ban[] {
  const folders = outermost(rooms.map(({ folder }) => folder).filter((folder) => isForbidden(folder, room)))
  const around = rooms.filter(({ folder }) => folder !== room.folder && isWithin(room.folder, folder))
  const files = around.filter(({ folder }) => !room.imports.includes(folder)).flatMap(({ files = [] }) => files)
  const imports = [...folders.map((folder) => `**/${lastOf(folder)}/**`), ...files.map((file) => `**/../${file}`)]
  return [
    ...(imports.length > 0 ? [{ imports, says: room.says }] : []),
    ...(room.never ? [room.never] : []),
    ...owned.filter(({ by }) => !isOwner(place, by)),
  ]
}

/** True of a room that nothing in this one may import: neither itself, nor around it, nor allowed, whole or in part. */
function isForbidden(folder: string, { folder: own, imports }: Room): boolean {
  if (isWithin(own, folder)) return false
  // A room may import the folders around it, but not the other rooms in them.
  const allowed = imports.filter((other) => !isWithin(own, other))
  return !allowed.some((other) => isWithin(folder, other) || isWithin(other, folder))
}

function outermost(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => !folders.some((other) => other !== folder && isWithin(folder, other)))
}

function isOwner(place: string, by: readonly string[]): boolean {
  return by.some((owner) => isWithin(place, owner))
}

/** True for the folder itself and for everything in it. */
function isWithin(place: string, folder: string): boolean {
  return place === folder || place.startsWith(`${folder}/`)
}

function lastOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1)
}

function restricted(includes: readonly string[], bans: readonly Ban[]): readonly Override[] {
  if (bans.length === 0) return []
  const patterns = bans.map(({ imports, says }) => ({ group: imports, message: says }))
  return [override(includes, { noRestrictedImports: { level: 'error', options: { patterns } } })]
}

function override(includes: readonly string[], style: Readonly<Record<string, unknown>>): Override {
  return { includes, linter: { rules: { style } } }
}
