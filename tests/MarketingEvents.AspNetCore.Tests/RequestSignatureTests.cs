namespace HubSpot.MarketingEvents.AspNetCore.Tests;

/// <summary>The expected signatures were made with openssl; those of version 2 are also published by HubSpot.</summary>
public class RequestSignatureTests
{
    private const string Address = "https://www.example.com/webhook_uri";
    private const string Body = """{"example_field":"example_value"}""";
    private const string V1OfBody = "54b2530692e3a3982727206aeee670ed1d85319cad55d4ddbafcf41725ebf2b3";
    private const string V2OfGet = "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e";
    private const string V2OfPost = "9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900";
    private const string V3OfGet = "sfQsj5Ipzcujwqq5l3re9sr12jB3LMQYAD6X5u9VtJw=";
    private const string V3OfPost = "pBUqoTYuu4ZtVQO3OdNqalZHESi8ExfB2hiypJtIXLA=";
    private const string Timestamp = "1779267600000";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(1779267600000);

    [Theory]
    [InlineData(Body, V1OfBody)]
    [InlineData("", "7418bfa6cc65d7a81654375ae616e2e41e57d88cf56f6390fb3438ee5155bf13")]
    public void Version_1_signs_secret_and_body(string body, string signature)
        => Assert.True(RequestSignature.IsValidV1(Signing.Secret, Signing.Bytes(body), signature));

    [Theory]
    [InlineData("GET", "", V2OfGet)]
    [InlineData("POST", Body, V2OfPost)]
    public void Version_2_signs_secret_method_address_and_body(string method, string body, string signature)
        => Assert.True(RequestSignature.IsValidV2(Signing.Secret, method, Address, Signing.Bytes(body), signature));

    [Theory]
    [InlineData("GET", "", V3OfGet)]
    [InlineData("POST", Body, V3OfPost)]
    public void Version_3_signs_method_address_body_and_timestamp(string method, string body, string signature)
        => Assert.True(RequestSignature.IsValidV3(Signing.Secret, method, Address, Signing.Bytes(body), Timestamp, signature, Now));

    [Fact]
    public void Bodies_are_bytes_and_need_not_be_text()
    {
        byte[] body = [0xFF, 0xFE, 0x00, 0x80, .. Signing.Bytes("{\"a\":1}\n")];

        Assert.True(RequestSignature.IsValidV1(Signing.Secret, body, "33375e5bc75bdbe1be3e8980ddb6be59ba82be608ba1d0271b97e95adb79e62c"));
        Assert.True(RequestSignature.IsValidV3(Signing.Secret, "POST", Address, body, Timestamp, "k2JQ5iqYjJDqAMBsV6inqUjWthaeEg84PWtU87D4WDA=", Now));
    }

    [Theory]
    [InlineData("%3A", "%2F", "%3F", "%40", "%21", "%24", "%27", "%28", "%29", "%2A", "%2C", "%3B")]
    [InlineData("%3a", "%2f", "%3f", "%40", "%21", "%24", "%27", "%28", "%29", "%2a", "%2c", "%3b")]
    [InlineData(":", "/", "?", "@", "!", "$", "'", "(", ")", "*", ",", ";")]
    public void Version_3_undoes_twelve_escapes_and_leaves_all_others(params string[] e)
    {
        var address = $"https://www.example.com/a{e[0]}b{e[1]}c{e[2]}d{e[3]}e{e[4]}f{e[5]}g{e[6]}h{e[7]}i{e[8]}j{e[9]}k{e[10]}l{e[11]}m%20n%26o%3Dp%25q%2Br%23s?x=y{e[0]}z%20&q=%C3%BC";

        Assert.True(RequestSignature.IsValidV3(Signing.Secret, "GET", address, [], Timestamp, "8JSWtM+7plVe4jI5P9STDt3qa+jlUBhqgt1MXuZWO+c=", Now));
    }

    [Fact]
    public void Whatever_was_signed_must_be_what_arrived()
    {
        Assert.False(RequestSignature.IsValidV1("another", Signing.Bytes(Body), V1OfBody));
        Assert.False(RequestSignature.IsValidV1(Signing.Secret, Signing.Bytes(Body + " "), V1OfBody));
        Assert.False(RequestSignature.IsValidV2("another", "POST", Address, Signing.Bytes(Body), V2OfPost));
        Assert.False(RequestSignature.IsValidV2(Signing.Secret, "PUT", Address, Signing.Bytes(Body), V2OfPost));
        Assert.False(RequestSignature.IsValidV2(Signing.Secret, "POST", Address + "?a=b", Signing.Bytes(Body), V2OfPost));
        Assert.False(RequestSignature.IsValidV3("another", "POST", Address, Signing.Bytes(Body), Timestamp, V3OfPost, Now));
        Assert.False(RequestSignature.IsValidV3(Signing.Secret, "PUT", Address, Signing.Bytes(Body), Timestamp, V3OfPost, Now));
        Assert.False(RequestSignature.IsValidV3(Signing.Secret, "POST", Address + "/", Signing.Bytes(Body), Timestamp, V3OfPost, Now));
        Assert.False(RequestSignature.IsValidV3(Signing.Secret, "POST", Address, Signing.Bytes(Body + " "), Timestamp, V3OfPost, Now));
        Assert.False(RequestSignature.IsValidV3(Signing.Secret, "POST", Address, Signing.Bytes(Body), "1779267600001", V3OfPost, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sfQsj5Ipzcujwqq5l3re9sr12jB3LMQYAD6X5u9VtJw")]
    [InlineData(" sfQsj5Ipzcujwqq5l3re9sr12jB3LMQYAD6X5u9VtJw=")]
    [InlineData("SFQSJ5IPZCUJWQQ5L3RE9SR12JB3LMQYAD6X5U9VTJW=")]
    [InlineData("not Base64 \u00FC")]
    public void A_signature_that_is_not_the_text_is_refused(string? signature)
    {
        Assert.False(RequestSignature.IsValidV1(Signing.Secret, [], signature));
        Assert.False(RequestSignature.IsValidV2(Signing.Secret, "GET", Address, [], signature));
        Assert.False(RequestSignature.IsValidV3(Signing.Secret, "GET", Address, [], Timestamp, signature, Now));
    }

    [Theory]
    [InlineData(300_000, true)]
    [InlineData(300_001, false)]
    [InlineData(-300_000, true)]
    [InlineData(-300_001, false)]
    public void A_timestamp_counts_for_five_minutes_both_ways(int later, bool isValid)
        => Assert.Equal(isValid, RequestSignature.IsValidV3(Signing.Secret, "GET", Address, [], Timestamp, V3OfGet, Now.AddMilliseconds(later)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData(" 1779267600000")]
    [InlineData("+1779267600000")]
    [InlineData("-1779267600000")]
    [InlineData("1779267600000.0")]
    [InlineData("\u0661\u0667\u0667\u0669")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public void A_timestamp_that_is_none_is_refused_although_it_was_signed(string? timestamp)
        => Assert.False(RequestSignature.IsValidV3(Signing.Secret, "GET", Address, [], timestamp, Signing.V3("GET", Address, [], timestamp ?? ""), Now));

    [Fact]
    public void Without_a_secret_nothing_is_verified()
    {
        Assert.Throws<ArgumentException>("clientSecret", () => RequestSignature.IsValidV1("", [], "x"));
        Assert.Throws<ArgumentException>("clientSecret", () => RequestSignature.IsValidV2(" ", "GET", Address, [], "x"));
        Assert.Throws<ArgumentException>("clientSecret", () => RequestSignature.IsValidV3(null!, "GET", Address, [], Timestamp, "x", Now));
    }
}
