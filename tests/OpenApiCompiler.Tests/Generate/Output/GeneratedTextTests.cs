using HubSpot.OpenApiCompiler.Generate.Output;

namespace HubSpot.OpenApiCompiler.Tests.Generate.Output;

public class GeneratedTextTests
{
    [Fact]
    public void Only_members_are_set_off_by_an_empty_line()
    {
        var tidy = GeneratedText.Tidy("\uFEFF// a\r\n\r\nclass A\r\n{\r\n\r\n    /// <summary>  \r\n    /// a\r\n    /// </summary>\r\n    int B;\r\n    /// <summary>\r\n    int C;\r\n\r\n\r\n    private int D;\r\n}\r\n");

        Assert.Equal("// a\nclass A\n{\n    /// <summary>\n    /// a\n    /// </summary>\n    int B;\n\n    /// <summary>\n    int C;\n\n    private int D;\n}\n", tidy);
    }
}
