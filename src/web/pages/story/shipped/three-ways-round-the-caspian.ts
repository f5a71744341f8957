import type { Told } from '../story.ts'

export const threeWaysRoundTheCaspian: Told = {
  written: '2026-11-28',
  lead: {
    en: 'From Moscow to the Gulf there is a sea in the way. One railway goes round it in the east, another would in the west, were it not for a gap, and ships take the wagons across. Three maps, and what each of them leaves out.',
    zh: '从莫斯科到波斯湾，中间隔着一片海。东边有一条铁路绕海而行；西边本来也能绕行，若不是缺了一段；还有渡轮载着车皮过海。3张地图，以及每一张没有画出来的东西。',
  },
  blocks: [
    {
      kind: 'text',
      text: {
        en: `## West: the short way, with a hole in it

On paper it is the obvious one. [The western branch](/entity/corridor:INSTC_RAIL) of the corridor from Russia to India follows the shore by way of Makhachkala and Baku. From Moscow the rails run without a break to Astara, just inside Iran:`,
        zh: `## 西线：最短的路，却有缺口

看图纸，这是最自然的一条。从俄罗斯到印度的走廊，其[西线](/entity/corridor:INSTC_RAIL)沿着海岸经过马哈奇卡拉和巴库。从莫斯科出发，铁轨一路不断，直到伊朗境内的阿斯塔拉：`,
      },
    },
    { kind: 'answer', path: '/q/route/place:RUMOW/port:IR-astara', show: 'map' },
    {
      kind: 'text',
      text: {
        en: `And there they end. Between Astara and Rasht [162 kilometres](/entity/railway:QAZVIN_RASHT_ASTARA) are missing. Beyond Rasht the railway to Qazvin has been open since 2019; the missing piece is being built under a contract of May 2023. Until then goods change to lorries, and the corridor stands in the graph as [under construction](/entity/corridor:INSTC_RAIL), a quarter of a century after it was agreed in 2000.

## East: the long way, which exists

Who wants to stay on rails all the way goes round the other shore, through Kazakhstan and Turkmenistan. [This branch](/entity/corridor:INSTC_EAST) has been open since December 2014:`,
        zh: `铁轨到这里就断了。从阿斯塔拉到拉什特，[缺了162公里](/entity/railway:QAZVIN_RASHT_ASTARA)。过了拉什特，通往加兹温的铁路已于2019年开通；缺的那一段正按2023年5月的合同修建。在此之前，货物要改由卡车运输；在图谱中，这条早在2000年就已商定的走廊，状态仍是[在建](/entity/corridor:INSTC_RAIL)。

## 东线：绕远，却走得通

想全程走铁路，就得绕到对岸，穿过哈萨克斯坦和土库曼斯坦。[东线](/entity/corridor:INSTC_EAST)自2014年12月起开通：`,
      },
    },
    { kind: 'answer', path: '/q/route/place:RUMOW/port:IRBND', show: 'map' },
    {
      kind: 'text',
      text: {
        en: `The price is distance, and borders: the line leaves Russia, touches it again and leaves it once more before it turns south. Only at the Iranian frontier do the rails move closer together.

## Across: by ferry

The third way does not go round at all. At Alat, below Baku, the wagons roll on board a ferry and come ashore at Turkmenbashi. Of the ways that are open today it is the shortest, and it crosses the fewest borders:`,
        zh: `代价是里程，还有边境：这条线出了俄罗斯，又碰到俄罗斯，再一次离开，然后才折向南方。直到伊朗边境，两根钢轨才靠得更近。

## 横渡：乘渡轮

第三条路根本不绕。在巴库以南的阿利亚特，车皮驶上渡轮，到土库曼巴希上岸。在今天走得通的路里，它最短，跨越的边境也最少：`,
      },
    },
    { kind: 'answer', path: '/q/route/place:RUMOW/port:IRBND?way=1', show: 'map' },
    {
      kind: 'text',
      text: {
        en: `Further north, ferries have crossed between [Aktau and Alat](/entity/railway:CASPIAN_AKTAU_ALAT) since 2018. They serve another traffic, from China to Türkiye, [the Middle Corridor](/entity/corridor:MIDDLE_CORRIDOR).

## What the maps leave out

The lengths are reconstructed from the sections of each line; they are no timetable. The maps draw a straight line from station to station. They do not know how long a wagon waits for a ship, nor what a sanctions list does to a contract. And all of it rests on one source, our own knowledge: the list of references below has a single entry, and says so. Here is what the graph holds on the first way, stop by stop, with what each leg rests on.`,
        zh: `再往北，[阿克套与阿利亚特](/entity/railway:CASPIAN_AKTAU_ALAT)之间的渡轮自2018年起通航，服务的是另一条运输线：从中国到土耳其的[中间走廊](/entity/corridor:MIDDLE_CORRIDOR)。

## 地图没有画出来的

里程由各线路的区段逐段推算而来，并非时刻表上的数字。地图在车站之间画的是直线。它们不知道车皮要等船多久，也不知道制裁名单会怎样影响合同。而且这一切只有一个依据，就是我们自己的知识：下面的参考来源只有一条，也写明了这一点。下面是图谱对第一条路所知的一切，逐站列出，并注明每一段的依据。`,
      },
    },
    { kind: 'answer', path: '/q/route/place:RUMOW/port:IR-astara', show: 'list' },
  ],
}
