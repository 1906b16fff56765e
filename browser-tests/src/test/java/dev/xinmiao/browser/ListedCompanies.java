package dev.xinmiao.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Two files that the mapping {@code listed-companies} fits: the real ones where they are at hand, else two rows of a
 * company that does not exist.
 *
 * @param name full name of the first company
 */
record ListedCompanies(Path companies, Path annual, String name) {
    private static final Path REAL =
            Path.of(System.getProperty("xinmiao.home", ".."), "../shared/data/listed-companies");

    static ListedCompanies atHand() throws IOException {
        Path companies = REAL.resolve("companies.csv.gz");
        Path annual = REAL.resolve("annual.csv.gz");
        if (!Files.exists(companies) || !Files.exists(annual)) {
            System.out.println("The real files of listed companies are not here; the story uses an invented company.");
            return invented();
        }
        return new ListedCompanies(companies, annual, firstName(companies));
    }

    private static String firstName(Path companies) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(companies)), StandardCharsets.UTF_8))) {
            int column =
                    List.of(lines.readLine().replace("\uFEFF", "").split(",")).indexOf("公司全称");
            return lines.readLine().split(",")[column];
        }
    }

    static ListedCompanies invented() throws IOException {
        Path folder = Files.createTempDirectory("listed");
        String name = "示例精密科技股份有限公司";
        Path companies = Files.writeString(folder.resolve("companies.csv"), """
                股票代码,股票简称,公司全称,板块,行业(2021),申万行业,省份,上市日期,统一社会信用代码,注册日期,注册资金,经营范围,登记省份,登记地区
                999999,示例精密,示例精密科技股份有限公司,科创板,软件服务,,江苏,2020-07-22,91320583MA1A2B3C63,2012-03-05,,,江苏,苏州
                """);
        Path annual = Files.writeString(folder.resolve("annual.csv"), """
                股票代码,报告年份,公司全称,股票简称,报告披露日期,注册地址,办公地址,公司网址,营业总收入,营业收入,营业成本,营业总成本,税金及附加,销售费用,管理费用,研发费用,财务费用,其他收益,投资收益,营业利润,营业外收入,利润总额,所得税费用,净利润,基本每股收益,流动资产合计,非流动资产合计,流动负债合计,非流动负债合计,资产总计(两项合计),负债合计(两项合计),净资产(推算),支付给职工以及为职工支付的现金,收到的税费返还,支付的各项税费,经营活动产生的现金流量净额,购建固定资产、无形资产和其他长期资产支付的现金,职工人数,研发人员,研发人员比率,硕士人数,硕士以上人数,博士人数,博士以上人数,生产人员,销售人员,技术人员,财务人员,行政人员
                999999,2021,示例精密科技股份有限公司,示例精密,2022-04-28,,,,,512000000.00,,430000000.00,,,,41000000.00,,,,,,,,52000000.00,,,,,,900000000.00,300000000.00,600000000.00,,,,,,812,205,,,,,,,,,,
                """);
        return new ListedCompanies(companies, annual, name);
    }
}
