import type { Position } from '../../cypher/knowledge/routes/position.ts'

/** Positions of harbours, as a map shows them: tests of the lanes need no graph. */
export const harbours = {
  Aktau: at(43.6, 51.2),
  Baku: at(40.35, 49.9),
  Balboa: at(8.95, -79.57),
  Busan: at(35.1, 129.05),
  Calais: at(50.97, 1.85),
  Colombo: at(6.95, 79.85),
  Colon: at(9.37, -79.9),
  Constanta: at(44.15, 28.66),
  Durban: at(-29.87, 31.05),
  Eilat: at(29.55, 34.97),
  Hamburg: at(53.54, 9.9),
  Istanbul: at(41, 28.98),
  'Jebel Ali': at(25.02, 55.05),
  Kaohsiung: at(22.6, 120.27),
  'Le Havre': at(49.48, 0.1),
  'Los Angeles': at(33.72, -118.26),
  Manaus: at(-3.1, -60),
  Mariupol: at(47.05, 37.5),
  Mumbai: at(18.92, 72.83),
  Murmansk: at(68.97, 33.05),
  'New York': at(40.6, -74.03),
  Novorossiysk: at(44.7, 37.8),
  Piraeus: at(37.94, 23.6),
  'Port Hedland': at(-20.3, 118.58),
  Poti: at(42.15, 41.65),
  Qingdao: at(36.06, 120.3),
  Qinzhou: at(21.7, 108.6),
  Rotterdam: at(51.98, 4.1),
  'Saint Petersburg': at(59.9, 30.2),
  Santos: at(-24, -46.3),
  Shanghai: at(31.2, 121.9),
  Singapore: at(1.25, 103.82),
  Suez: at(29.93, 32.56),
  Sydney: at(-33.85, 151.22),
  Turkmenbashi: at(40, 52.97),
  Valparaiso: at(-33.03, -71.6),
  Vancouver: at(49.3, -123.15),
  Vladivostok: at(43.1, 131.9),
  Yokohama: at(35.43, 139.67),
} as const

export type Harbour = keyof typeof harbours

function at(latitude: number, longitude: number): Position {
  return { latitude, longitude }
}
