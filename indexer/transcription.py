"""Characters that Chinese spells foreign names with, by how they sound.

Names are not translated but spelled: Gandhi is 甘地, Walmart 沃尔玛. The characters for it are few,
as they are laid down in tables (Xinhua News Agency, Names of the World's Peoples, 1993); these are
the ones in everyday use, simplified, by their syllable in pinyin.
"""

from functools import cache

TABLE = """
a 阿 ai 埃爱艾 an 安 ang 昂 ao 奥澳 ba 巴 bai 拜百 ban 班 bang 邦 bao 鲍 bei 贝 ben 本奔
bi 彼比毕碧 bin 宾 bo 伯勃博卜波柏 bu 布 cai 采蔡 ce 策 cha 查 chai 柴 chang 昌 chi 驰 ci 次茨
da 妲达 dai 戴 dan 丹 dang 当 dao 道 de 德 deng 登邓 di 地底第蒂迪 dian 甸 ding 丁 dong 东 du 杜
dun 顿 duo 多朵 e 厄 en 恩 er 儿尔耳 fa 法 fan 凡范 fang 方芳 fei 斐菲费飞 fen 芬 feng 丰冯
fo 佛 fu 夫富弗福 gai 盖 gan 甘 gang 冈 gao 高 ge 哥戈格葛歌 gen 根 gong 贡 gu 古谷 gua 瓜
gui 圭 guo 果 ha 哈 hai 海 han 汉翰 hang 杭 hao 豪 he 赫 hei 黑 heng 亨 hong 洪 hou 侯 hu 胡
hua 华 hui 惠辉 huo 霍 ji 吉基纪 jia 加嘉贾迦伽家 jian 简 jie 杰 jin 津金 jing 京 jiu 久 ka 卡
kai 凯 kan 坎 kang 康 kao 考 ke 克可柯科 ken 肯 kong 孔 kou 蔻口 ku 库 kua 夸 kui 奎 kun 昆
kuo 阔 la 拉 lai 莱赖 lan 兰 lang 朗 lao 劳 le 勒乐 lei 蕾雷 li 丽利理立莉里黎 lian 莲连
liang 良 lie 列 lin 林琳邻 ling 灵菱 long 隆龙 lu 卢路露鲁 lun 伦 luo 洛罗 lü 吕 lüe 略 ma 玛马
mai 迈麦 man 曼 mang 芒 mao 毛茂 mei 梅 men 门 meng 蒙孟 mi 密弥米 min 敏 ming 明 mo 摩莫默
mu 姆慕木穆 na 娜拿纳 nai 乃奈耐 nan 南 nei 内 neng 能 ni 妮尼 nian 年 nie 聂 ning 宁 niu 牛纽
nong 农 nu 努 nuo 诺 ou 欧 pa 帕 pai 派 pan 潘 pang 庞 pei 佩培 peng 彭蓬 pi 匹皮 ping 平
po 坡泼珀 pu 普浦 qi 奇契琪齐 qia 恰 qiang 强 qiao 乔 qie 切 qin 琴钦 qiong 琼 qiu 丘 qu 屈
rang 让 re 热 ren 仁 ri 日 rong 荣 rou 柔 ru 茹 rui 瑞 ruo 若 sa 撒萨 sai 塞赛 sang 桑 sen 森
sha 沙莎 shan 山 shang 尚 shao 绍 she 舍 shen 申 sheng 圣盛胜 shi 史士施什石诗 shou 寿 shu 术舒
shun 顺 shuo 朔 si 丝司思斯 song 松 su 苏 sun 孙 suo 所索 ta 塔 tai 泰 tan 坦 tang 唐汤 te 忒特
teng 腾 ti 提 tian 田 tie 帖铁 ting 亭婷廷 tong 通 tu 图土 tui 推 tuo 托脱 wa 瓦 wan 万 wang 旺
wei 威维薇韦魏 wen 文温 weng 翁 wo 沃 wu 乌吴武 xi 希席西锡茜 xia 夏 xian 仙 xiang 向 xiao 晓肖
xie 谢 xin 欣辛 xing 兴 xiu 休修 xu 叙许 xue 雪 xun 逊讯 ya 亚娅雅 yan 延 yang 扬杨 yao 尧
ye 叶耶 yi 伊依易宜 yin 因 ying 英 you 优尤由 yu 雨 yue 约 zan 赞 ze 泽 zeng 曾 zha 扎 zhan 詹
zhang 章 zhao 赵 zhe 哲 zhen 珍 zhi 治芝 zhu 朱 zhuo 卓 zi 兹 zong 宗 zu 祖 zuo 佐
"""


def syllables(form: str) -> tuple[str, ...]:
    """Return how a word sounds, character by character; nothing if it spells no foreign name."""
    read = _syllable_of()
    found = tuple(read[character] for character in form if character in read)
    return found if len(found) == len(form) else ()


@cache
def _syllable_of() -> dict[str, str]:
    cells = TABLE.split()
    return {
        character: syllable
        for syllable, characters in zip(cells[::2], cells[1::2], strict=True)
        for character in characters
    }
